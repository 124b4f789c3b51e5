// kernel/storage_access.cpp - reads the header's element where it lies and asks the board's policy.
#include "kernel/storage_access.hpp"

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
  const ProcessName name{process};
  if (element.size() != 0 && process.short_id().is_fixed())
    return log<"{text}: storage refused: this board gives it none for the storage permissions in its header, {address} to {address}">(
        LogLevel::Warning, name.view(), element.start, element.end);
  log<"{text}: storage refused: {word}">(
      LogLevel::Warning, name.view(),
      process.short_id().is_fixed() ? log_word<"this board gives none to an application whose header lists no storage permissions">()
                                    : log_word<"its short id is locally unique, so nothing it stores could be found again">());
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
