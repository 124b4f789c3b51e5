// kernel/storage_access.cpp - reads the header's element where it lies and asks the board's policy.
#include "kernel/storage_access.hpp"

#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_name.hpp"
#include "kernel/process_table.hpp"

namespace kernel {
namespace {
/// Write id, and two full lists with their counts.
constexpr u32 kLongestElement = 4 + 2 * (2 + 4 * StorageIdList::kMost);

void report(Process& process) {
  if (!process.first_refusal()) return;
  const core::AddressRange element = process.storage_permissions();
  core::Line<200> line;
  line.untrusted(ProcessName{process}.view()).text(": storage refused: ");
  if (!process.short_id().is_fixed()) line.text("its short id is locally unique, so nothing it stores could be found again");
  else if (element.size() == 0) line.text("this board wants the header to list storage permissions, and it lists none");
  else line.text("the storage permissions in its header, ").address(element.start).text(" to ").address(element.end).text(", allow nothing");
  log(LogLevel::Warning, line.view());
}
}  // namespace

std::optional<StoragePermissions> storage_permissions_of(ProcessId id) {
  const auto process = processes.find(id);
  if (!process) return std::nullopt;
  std::array<u8, kLongestElement> bytes{};
  const core::AddressRange element = process->storage_permissions();
  const auto payload = std::span{bytes}.first(element.size() <= bytes.size() ? element.size() : 0);  // a longer one is worth nothing
  ports::copy_from_user(payload, element.start);
  const auto permissions = board.storage_policy(process->short_id(), payload);
  if (!permissions) report(*process);
  return permissions;
}

}  // namespace kernel
