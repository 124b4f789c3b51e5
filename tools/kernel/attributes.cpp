// tools/kernel/attributes.cpp - finds the record, takes its elements, prints them.
#include "tools/kernel/attributes.hpp"

#include <iostream>
#include <memory>

#include "tools/common/elf_file.hpp"
#include "tools/common/error.hpp"

namespace tools {
namespace {
namespace attributes = contract::attributes;
using attributes::Type;

template <class Value>
Value whole(std::optional<Value> value, const char* what, const std::string& where) {
  if (!value) fail("{}: the kernel attributes' element for {} has an impossible value", where, what);
  return *value;
}
std::string text_in(std::span<const u8> value) { return {value.begin(), value.end()}; }

void take(const attributes::Reader::Element& element, KernelFile& kernel, const std::string& where) {
  switch (element.type) {
    case Type::AppRam: kernel.app_ram = whole(attributes::range_in(element.value), "application RAM", where); break;
    case Type::KernelFlash: kernel.kernel_flash = whole(attributes::range_in(element.value), "the kernel's flash", where); break;
    case Type::AppFlash: kernel.app_flash = whole(attributes::range_in(element.value), "application flash", where); break;
    case Type::Abi: kernel.abi = whole(attributes::abi_in(element.value), "the application ABI", where); break;
    case Type::Version: kernel.version = text_in(element.value); break;
    case Type::Board: kernel.board = text_in(element.value); break;
  }
}

/// The bytes up to the end of the last record in them.
std::span<const u8> up_to_record(std::span<const u8> bytes) {
  while (!bytes.empty() && !attributes::ends_record(bytes)) bytes = bytes.first(bytes.size() - 1);
  return bytes;
}

void print(const char* what, core::AddressRange range) {
  std::cout << std::format("{:<18} {:#010x} .. {:#010x}  {} KiB\n", what, range.start, range.end, range.size() / 1024);
}
void print(const KernelFile& kernel) {
  std::cout << std::format("{:<18} {}\n{:<18} {}\n{:<18} {}.{}\n", "board", kernel.board, "version", kernel.version, "application ABI",
                           kernel.abi.major, kernel.abi.minor);
  print("kernel flash", kernel.kernel_flash);
  print("application flash", kernel.app_flash);
  print("application RAM", kernel.app_ram);
}
}  // namespace

KernelFile parse_kernel_attributes(std::span<const u8> up_to_end, const std::string& where) {
  if (!attributes::ends_record(up_to_end)) fail("{}: there are no kernel attributes in it; a kernel's ELF, or all of its flash, was expected", where);
  KernelFile kernel;
  attributes::Reader reader{up_to_end.first(up_to_end.size() - attributes::kHeaderBytes)};
  while (const auto element = reader.next()) take(*element, kernel, where);
  if (kernel.app_flash.size() == 0) fail("{}: its kernel attributes do not tell where application flash is; its kernel is not one of ours", where);
  return kernel;
}

KernelFile read_kernel_attributes(const std::filesystem::path& path) {
  const Bytes file = read_file(path);
  if (!is_elf(file)) return parse_kernel_attributes(up_to_record(file), path.string());
  const auto sections = read_elf_sections(path);
  const auto section = sections.find(".attributes");
  return parse_kernel_attributes(section == sections.end() ? std::span<const u8>{} : section->second.bytes, path.string());
}

void add_attributes_command(CLI::App& bulkhead) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = bulkhead.add_subcommand("attributes", "Print what a kernel's image tells of itself: board, versions, where applications go");
  command->add_option("file", *file, "A kernel's ELF, or the bytes of its flash")->required()->check(CLI::ExistingFile);
  command->callback([file] { print(read_kernel_attributes(*file)); });
}

}  // namespace tools
