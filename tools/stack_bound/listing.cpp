// tools/stack_bound/listing.cpp - a line is "ADDRESS: TAB name TAB operands", with remarks behind @, # or <.
#include "tools/stack_bound/listing.hpp"

#include <charconv>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/process.hpp"

namespace tools::stack {
namespace {

std::string_view trimmed(std::string_view text) {
  const usize from = text.find_first_not_of(" \t"), to = text.find_last_not_of(" \t");
  return from == text.npos ? std::string_view{} : text.substr(from, to - from + 1);
}

std::vector<std::string> operands_of(std::string_view text) {
  text = text.substr(0, std::min({text.find('@'), text.find('<'), text.size()}));
  std::vector<std::string> operands;
  for (usize from = 0; from <= text.size();) {
    const usize comma = std::min(text.find(',', from), text.size());
    std::string operand{trimmed(text.substr(from, comma - from))};
    std::erase(operand, '{');
    std::erase(operand, '}');
    if (!operand.empty()) operands.push_back(std::move(operand));
    from = comma + 1;
  }
  return operands;
}

std::optional<u32> address_of(std::string_view text) {
  text = trimmed(text);
  u32 address = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), address, 16);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{address} : std::nullopt;
}

std::optional<Instruction> instruction_of(std::string_view line, const Image& image) {
  const usize colon = line.find(':'), name_at = line.find('\t');
  if (colon == line.npos || name_at == line.npos || colon > name_at) return std::nullopt;
  const auto address = address_of(line.substr(0, colon));
  const usize operands_at = line.find('\t', name_at + 1);
  const std::string_view name = trimmed(line.substr(name_at + 1, operands_at - name_at - 1));
  if (!address || name.empty() || name.starts_with(".") || *address - image.text_start + 2 > image.text.size()) return std::nullopt;
  const usize offset = *address - image.text_start;
  const u16 half = static_cast<u16>(image.text[offset] | image.text[offset + 1] << 8);
  return Instruction{.address = *address, .size = image.processor->instruction_size(half), .name = std::string{name},
                     .operands = operands_at == line.npos ? std::vector<std::string>{} : operands_of(line.substr(operands_at + 1))};
}
}  // namespace

std::optional<i64> number(std::string_view text) {
  if (text.starts_with("#")) text.remove_prefix(1);
  const bool negative = text.starts_with("-");
  if (negative) text.remove_prefix(1);
  const int base = text.starts_with("0x") ? 16 : 10;
  if (base == 16) text.remove_prefix(2);
  i64 value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return negative ? -value : value;
}

Listing parse_listing(const std::string& text, const Image& image) {
  Listing listing;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);)
    if (auto instruction = instruction_of(line, image)) listing.emplace(instruction->address, std::move(*instruction));
  return listing;
}

Listing disassemble(const std::filesystem::path& objdump, const std::filesystem::path& path, const Image& image) {
  std::vector<std::string> command{objdump.string(), "--disassemble", "--section=.text", "--no-show-raw-insn",
                                   "--triple=" + std::string{image.processor->triple}};
  command.append_range(image.processor->disassembler_options);
  command.push_back(path.string());
  const ProcessResult result = run_process(command);
  if (result.status != 0) fail("{} does not disassemble {}: {}", objdump.string(), path.string(), result.errors);
  Listing listing = parse_listing(result.output, image);
  if (listing.empty()) fail("{} printed no instructions of {}", objdump.string(), path.string());
  return listing;
}

}  // namespace tools::stack
