// tools/image/image.cpp - three rounds over the inputs, from the least to the most movable.
#include "tools/image/image.hpp"

#include <algorithm>
#include <bit>

#include "contract/tbf.hpp"
#include "tools/common/error.hpp"
#include "tools/image/free_space.hpp"
#include "tools/image/foreign.hpp"
#include "tools/pack/tbf_writer.hpp"

namespace tools {
namespace {
using contract::tbf::kAnyAddress;
using std::filesystem::path;

constexpr u32 kRamAlignment = 16;
constexpr u32 kKernelRecordBytes = 640;  // at the top of every block; see kernel/process_factory.cpp

/// What the kernel takes for a process, so that no two blocks meet.
u32 block_bytes(Isa isa, u32 ram_bytes) {
  const u32 bytes = ram_bytes + kKernelRecordBytes;
  if (isa == Isa::RiscV32) return (bytes + kRamAlignment - 1) / kRamAlignment * kRamAlignment;
  const u32 block = std::bit_ceil(std::max(bytes, 512u));
  return bytes + block / 16 > block ? 2 * block : block;  // protection rounds the break up by a sixteenth
}
u32 ram_alignment(Isa isa, u32 block) { return isa == Isa::RiscV32 ? kRamAlignment : block; }
u32 flash_alignment(const BoardMemory& board, u32 size) {
  return board.isa == Isa::RiscV32 ? board.flash_page : std::max(std::bit_ceil(size), board.flash_page);
}

class Builder {
 public:
  explicit Builder(const BoardMemory& board)
      : m_board{board}, m_flash{board.flash, contract::tbf::kBaseHeaderBytes}, m_ram{board.ram, 0} {}

  AppImage build(const std::vector<path>& inputs) {
    std::vector<std::vector<ForeignApp>> foreign;  // each in its builds
    std::vector<path> ours;
    for (const path& input : inputs)
      if (is_elf(input)) ours.push_back(input);
      else foreign.push_back(read_foreign(input, m_board));
    std::ranges::stable_sort(foreign, {}, &std::vector<ForeignApp>::size);  // who has a choice gives way
    for (const auto& builds : foreign) if (builds.front().fixed_flash) place_fixed(free_one(builds));
    for (const auto& builds : foreign) if (!builds.front().fixed_flash) place_floating(builds.front());
    for (const path& input : ours) place_ours(input);
    fill_gaps();
    std::ranges::sort(m_image.apps, {}, [](const PlacedApp& app) { return app.flash.start; });
    return std::move(m_image);
  }

 private:
  void put(core::Address at, const Bytes& bytes) {
    const usize offset = at - m_board.flash.start;
    m_image.flash.resize(std::max(m_image.flash.size(), offset + bytes.size()), 0xff);
    std::ranges::copy(bytes, m_image.flash.begin() + static_cast<std::ptrdiff_t>(offset));
  }
  void add(const ForeignApp& app, core::AddressRange flash) {
    m_flash.take(flash);
    put(flash.start, app.object);
    m_image.apps.push_back({.name = app.name, .file = app.file, .flash = flash, .ram = app.fixed_ram});
  }
  core::AddressRange flash_of(const ForeignApp& app) const { return {*app.fixed_flash, *app.fixed_flash + static_cast<u32>(app.object.size())}; }
  /// More RAM than there is would wrap in the sums; it is refused either way.
  core::AddressRange ram_of(const ForeignApp& app) const {
    return {*app.fixed_ram, *app.fixed_ram + block_bytes(m_board.isa, std::min(app.minimum_ram, m_board.ram.size()))};
  }
  /// The first build whose addresses nobody has; if there is none, the first, for whoever refuses it to name.
  const ForeignApp& free_one(const std::vector<ForeignApp>& builds) const {
    const auto free = [&](const ForeignApp& app) {
      return app.fixed_flash && m_flash.free(flash_of(app)) && (!app.fixed_ram || m_ram.free(ram_of(app)));
    };
    const auto found = std::ranges::find_if(builds, free);
    return found == builds.end() ? builds.front() : *found;
  }
  void reserve_ram(const ForeignApp& app) {
    if (!app.fixed_ram) return;
    const core::AddressRange block = ram_of(app);
    if (app.minimum_ram > m_board.ram.size() || !m_ram.free(block))
      fail("{}: it is linked for RAM from {:#x} and takes {} bytes there; this board's application RAM is {:#x} .. {:#x}, and"
           " other applications may have part of it", app.file.string(), block.start, block.size(), m_board.ram.start, m_board.ram.end);
    m_ram.take(block);
  }
  void place_fixed(const ForeignApp& app) {
    const core::AddressRange flash = flash_of(app);
    if (!m_flash.free(flash))
      fail("{}: it is linked for flash from {:#x} and takes {} bytes there; this board's application flash is {:#x} .. {:#x},"
           " and other applications may have part of it", app.file.string(), flash.start, flash.size(), m_board.flash.start, m_board.flash.end);
    reserve_ram(app);
    add(app, flash);
  }
  core::AddressRange find_flash(const path& file, u32 size) const {
    const auto flash = m_flash.find(size, flash_alignment(m_board, size));
    if (!flash) fail("{}: it takes {} bytes of flash; the largest gap left has {}", file.string(), size, m_flash.largest_gap());
    return *flash;
  }
  void place_floating(const ForeignApp& app) {
    reserve_ram(app);
    add(app, find_flash(app.file, static_cast<u32>(app.object.size())));
  }
  void place_ours(const path& file) {
    const AppElf app = read_app_elf(file);
    if (app.isa != m_board.isa) fail("{}: it is built for another instruction set than this board's", file.string());
    const Needs needs = needs_of(app, kGrantReserveBytes, m_board.flash_page);
    const core::AddressRange flash = find_flash(file, needs.flash);
    const u32 block = block_bytes(m_board.isa, needs.ram);
    const auto ram = m_ram.find(block, ram_alignment(m_board.isa, block));
    if (!ram) fail("{}: it takes {} bytes of RAM; the largest gap left has {}", file.string(), block, m_ram.largest_gap());
    m_flash.take(flash);
    m_ram.take(*ram);
    const std::string name = file.stem().string();
    put(flash.start, pack(app, {.name = name, .flash = flash.start, .ram = ram->start, .flash_multiple = m_board.flash_page}));
    m_image.apps.push_back({.name = name, .file = file, .flash = flash, .ram = ram->start, .from_elf = true});
  }
  /// Flash is a list linked by sizes: what lies between two applications has to be an object as well.
  void fill_gaps() {
    core::Address at = m_board.flash.start;
    for (const core::AddressRange range : m_flash.taken()) {
      const u32 gap = range.start - at;
      if (gap != 0 && gap < contract::tbf::kBaseHeaderBytes)
        fail("the application at {:#x} leaves a gap of {} bytes before it, and no object is smaller than {}", range.start, gap,
             contract::tbf::kBaseHeaderBytes);
      if (gap != 0) put(at, padding_object(gap));
      at = range.end;
    }
    constexpr usize kErasedBytes = 64;  // the walk over the list ends at erased flash
    const usize room = m_board.flash.end - at;
    m_image.flash.resize(m_image.flash.size() + std::min(room, kErasedBytes), 0xff);
  }

  const BoardMemory& m_board;
  FreeSpace m_flash;
  FreeSpace m_ram;
  AppImage m_image;
};
}  // namespace

AppImage build_app_image(const BoardMemory& board, const std::vector<path>& inputs) { return Builder{board}.build(inputs); }

}  // namespace tools
