// tools/common/process.cpp - posix_spawn, two pipes, poll.
#include "tools/common/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "tools/common/error.hpp"

extern char** environ;

namespace tools {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe for a child process");
    read_end = ends[0], write_end = ends[1];
  }
  ~Pipe() { close(read_end); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
};

pid_t spawn(const std::vector<std::string>& command, const Pipe& output, const Pipe& errors) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.write_end, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.write_end, STDERR_FILENO);
  std::vector<char*> values;
  for (const std::string& word : command) values.push_back(const_cast<char*>(word.c_str()));
  values.push_back(nullptr);
  pid_t child = -1;
  const int error = posix_spawnp(&child, values[0], &actions, nullptr, values.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(output.write_end);
  close(errors.write_end);
  if (error != 0) fail("{} cannot be started", command[0]);
  return child;
}

/// False once the other end is closed.
bool read_some(int from, std::string& to) {
  std::array<char, 4096> bytes{};
  const ssize_t count = read(from, bytes.data(), bytes.size());
  if (count > 0) to.append(bytes.data(), static_cast<std::size_t>(count));
  return count > 0;
}

void drain(const Pipe& output, const Pipe& errors, ProcessResult& result) {
  std::array<pollfd, 2> open{{{output.read_end, POLLIN, 0}, {errors.read_end, POLLIN, 0}}};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    if (poll(open.data(), open.size(), -1) <= 0) continue;
    if (open[0].revents != 0 && !read_some(output.read_end, result.output)) open[0].fd = -1;
    if (open[1].revents != 0 && !read_some(errors.read_end, result.errors)) open[1].fd = -1;
  }
}
}  // namespace

ProcessResult run_process(const std::vector<std::string>& command) {
  const Pipe output, errors;
  const pid_t child = spawn(command, output, errors);
  ProcessResult result;
  drain(output, errors, result);
  int status = 0;
  waitpid(child, &status, 0);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace tools
