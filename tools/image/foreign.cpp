// tools/image/foreign.cpp - reads the headers far enough to know where the objects have to lie.
#include "tools/image/foreign.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/tab.hpp"

namespace tools {
namespace {
using std::filesystem::path;
namespace tbf = contract::tbf;

ForeignApp read_object(const path& file, Bytes bytes) {
  const auto base = tbf::parse_base(bytes);
  if (!base && base.error() == tbf::TbfError::NotEnoughFlash && bytes.size() >= 8)
    fail("{}: it is cut off: its header speaks of {} bytes, the file has {}", file.string(), tbf::read_u32(bytes, 4), bytes.size());
  if (!base) fail("{}: a TBF, a TAB or an application's ELF was expected", file.string());
  bytes.resize(base->total_bytes);
  ForeignApp app{.name = file.stem().string(), .file = file, .object = std::move(bytes)};
  const auto header = tbf::parse_header(app.object);
  if (!header) return app;
  if (header->fixed.flash != tbf::kAnyAddress) app.fixed_flash = header->fixed.flash - header->protected_bytes();
  if (header->fixed.ram != tbf::kAnyAddress) app.fixed_ram = header->fixed.ram;
  app.minimum_ram = header->minimum_ram;
  const auto name = app.object.begin() + header->name.offset;
  if (header->name.bytes != 0) app.name.assign(name, name + header->name.bytes);
  return app;
}

/// Names of bundle entries begin with the architecture, spelled as elf2tab's callers do. The board runs its own and everything older.
int rank(Isa isa, std::string_view entry) {
  static constexpr std::string_view kRiscV[] = {"rv32imac", "riscv32imac", "rv32imc", "riscv32imc"};
  static constexpr std::string_view kCortexM[] = {"cortex-m4", "cortex-m3", "cortex-m0"};
  const std::span<const std::string_view> names = isa == Isa::RiscV32 ? std::span<const std::string_view>{kRiscV} : std::span<const std::string_view>{kCortexM};
  for (usize i = 0; i < names.size(); ++i)
    if (entry.starts_with(std::string{names[i]} + ".")) return static_cast<int>(i);
  return -1;
}

bool fits(const ForeignApp& app, const BoardMemory& board) {
  const bool flash = !app.fixed_flash || board.flash.contains(*app.fixed_flash, static_cast<u32>(app.object.size()));
  return flash && (!app.fixed_ram || board.ram.contains(*app.fixed_ram, app.minimum_ram));
}

std::vector<ForeignApp> read_bundle(const path& file, const BoardMemory& board) {
  std::multimap<int, ForeignApp> suitable;
  std::string seen;
  for (TabEntry& entry : read_tab(file)) {
    if (!entry.name.ends_with(".tbf")) continue;
    seen += " " + entry.name;
    const int entry_rank = rank(board.isa, entry.name);
    if (entry_rank < 0) continue;
    ForeignApp app = read_object(file, std::move(entry.bytes));
    if (fits(app, board)) suitable.emplace(entry_rank, std::move(app));
  }
  if (suitable.empty()) fail("{}: none of its entries suits this board's instruction set and addresses:{}", file.string(), seen.empty() ? " (no .tbf in it)" : seen);
  std::vector<ForeignApp> builds;
  for (auto& [entry_rank, app] : suitable) builds.push_back(std::move(app));
  return builds;
}
}  // namespace

bool is_elf(const path& file) {
  constexpr std::string_view kMagic = "\x7f""ELF";
  const Bytes bytes = read_file(file);
  return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

std::vector<ForeignApp> read_foreign(const path& file, const BoardMemory& board) {
  if (file.extension() == ".tab") return read_bundle(file, board);
  return {read_object(file, read_file(file))};
}

}  // namespace tools
