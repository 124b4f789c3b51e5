// tools/test/monitor.cpp - a socket, lines, and a prompt to wait for.
#include "tools/test/monitor.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <thread>

#include "tools/common/error.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
using Clock = std::chrono::steady_clock;
constexpr std::string_view kPrompt = "(qemu) ";
constexpr std::chrono::seconds kGuard{30};

path socket_in(const path& folder) { return folder / "monitor"; }

/// The emulator makes the socket a moment after it was started.
int connect_to(const path& name) {
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
  const std::string text = name.string();
  if (text.size() >= sizeof(address.sun_path)) fail("{}: too long for a socket's name", text);
  std::memcpy(address.sun_path, text.data(), text.size());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  for (const auto deadline = Clock::now() + kGuard; Clock::now() < deadline; std::this_thread::sleep_for(std::chrono::milliseconds{5}))
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return socket;
  fail("the emulator's monitor does not open {}", text);
}
}  // namespace

/// The machine does not run before go_on().
std::vector<std::string> Monitor::arguments(const path& folder) {
  return {"-S", "-chardev", std::format("socket,id=monitor,path={},server=on,wait=off", socket_in(folder).string()), "-mon", "chardev=monitor,mode=readline"};
}

Monitor::Monitor(const path& folder) : m_folder{folder}, m_socket{connect_to(socket_in(folder))} { (void)read_to_prompt(); }
Monitor::~Monitor() { close(m_socket); }

std::string Monitor::read_to_prompt() {
  std::string text;
  std::array<char, 4096> bytes{};
  while (!text.ends_with(kPrompt)) {
    pollfd ready{m_socket, POLLIN, 0};
    if (poll(&ready, 1, std::chrono::milliseconds{kGuard}.count()) <= 0) fail("the emulator's monitor does not answer; so far: {}", text);
    const ssize_t count = read(m_socket, bytes.data(), bytes.size());
    if (count <= 0) fail("the emulator has ended; its monitor said: {}", text);
    text.append(bytes.data(), static_cast<std::size_t>(count));
  }
  return text;
}

std::string Monitor::command(const std::string& text) {
  const std::string line = text + "\n";
  if (write(m_socket, line.data(), line.size()) != static_cast<ssize_t>(line.size())) fail("the emulator's monitor takes no command");
  return read_to_prompt();
}

Bytes Monitor::memory(core::AddressRange range) {
  const path file = m_folder / "memory";
  const std::string said = command(std::format("pmemsave {:#x} {:#x} \"{}\"", range.start, range.size(), file.string()));
  Bytes bytes = read_file(file);
  if (bytes.size() != range.size()) fail("the emulator gave {} of {} bytes: {}", bytes.size(), range.size(), said);
  return bytes;
}

}  // namespace tools::test
