// tools/pack/tab.cpp - tar through libarchive.
#include "tools/pack/tab.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <format>
#include <memory>

#include "contract/system_call.hpp"
#include "tools/common/error.hpp"

namespace tools {
namespace {
struct ReadCloser { void operator()(archive* handle) const { archive_read_free(handle); } };
struct WriteCloser { void operator()(archive* handle) const { archive_write_free(handle); } };
struct EntryCloser { void operator()(archive_entry* entry) const { archive_entry_free(entry); } };

[[noreturn]] void fail_reading(const std::filesystem::path& path, archive* handle) {
  const char* const reason = archive_error_string(handle);
  fail("{}: this application bundle is damaged or cut off: {}", path.string(), reason == nullptr ? "its archive ends early" : reason);
}

Bytes read_data(const std::filesystem::path& path, archive* handle) {
  Bytes bytes;
  std::array<u8, 4096> piece{};
  la_ssize_t count = 0;
  while ((count = archive_read_data(handle, piece.data(), piece.size())) > 0)
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + count);
  if (count < 0) fail_reading(path, handle);
  return bytes;
}

void write_entry(archive* handle, const TabEntry& item) {
  const std::unique_ptr<archive_entry, EntryCloser> entry{archive_entry_new()};
  archive_entry_set_pathname(entry.get(), item.name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(item.bytes.size()));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_write_header(handle, entry.get());
  archive_write_data(handle, item.bytes.data(), item.bytes.size());
}
}  // namespace

std::vector<TabEntry> read_tab(const std::filesystem::path& path) {
  const std::unique_ptr<archive, ReadCloser> handle{archive_read_new()};
  archive_read_support_format_tar(handle.get());
  archive_read_support_filter_all(handle.get());
  if (archive_read_open_filename(handle.get(), path.c_str(), 10240) != ARCHIVE_OK)
    fail("{}: this is not a tar archive, so it is no application bundle", path.string());
  std::vector<TabEntry> entries;
  archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = archive_read_next_header(handle.get(), &entry)) == ARCHIVE_OK) {
    const char* name = archive_entry_pathname(entry);  // null if it cannot be told in this locale
    entries.push_back({name ? name : "", read_data(path, handle.get())});
  }
  if (status != ARCHIVE_EOF) fail_reading(path, handle.get());
  return entries;
}

void write_tab(const std::filesystem::path& path, const std::vector<TabEntry>& entries) {
  const std::unique_ptr<archive, WriteCloser> handle{archive_write_new()};
  archive_write_set_format_ustar(handle.get());
  if (archive_write_open_filename(handle.get(), path.c_str()) != ARCHIVE_OK) fail("{}: cannot be written", path.string());
  for (const TabEntry& entry : entries) write_entry(handle.get(), entry);
  if (archive_write_close(handle.get()) != ARCHIVE_OK) fail("{}: cannot be written", path.string());
}

std::string tab_metadata(const std::string& name) {
  const auto version = contract::kKernelVersion;
  return std::format("tab-version = 1\nname = \"{}\"\nonly-for-boards = \"\"\nminimum-tock-kernel-version = \"{}.{}\"\n"
                     "build-date = 1970-01-01T00:00:00Z\n", name, version.major, version.minor);
}

}  // namespace tools
