// tools/pack/command_test.cpp - the built command itself: for each bad input a message, status 2, and nothing written.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>

#include "contract/tbf.hpp"
#include "tools/pack/elf_fixture.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
using test::ElfFixture;
namespace fs = std::filesystem;

struct Ended {
  int status = 0;
  std::string output;
};

/// tools_tests lies in unit/, the command beside it in tools/.
fs::path command_path() { return fs::read_symlink("/proc/self/exe").parent_path().parent_path() / "tools" / "bulkhead"; }

class PackCommand {
 public:
  PackCommand() { use(ElfFixture{}.build()); }
  void use(const Bytes& elf) { write_file(m_scratch.path() / "app.elf", elf); }
  Ended run(const std::string& arguments) const {
    const std::string command = "cd '" + m_scratch.path().string() + "' && '" + command_path().string() + "' pack " + arguments + " 2>&1";
    Ended ended;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int character = 0; (character = fgetc(pipe)) != EOF;) ended.output += static_cast<char>(character);
    const int status = pclose(pipe);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ended;
  }
  void refuses(const std::string& arguments, const std::string& words) const {
    const Ended ended = run(arguments);
    CAPTURE(ended.output);
    CHECK(ended.status == 2);
    CHECK(ended.output.contains(words));
    CHECK(files() == 1);  // nothing but app.elf
  }
  std::ptrdiff_t files() const { return std::distance(fs::directory_iterator{m_scratch.path()}, fs::directory_iterator{}); }
  fs::path path(const char* name) const { return m_scratch.path() / name; }

 private:
  ScratchFolder m_scratch;
};

const std::string kGood = "app.elf --flash 0x80100000 --ram 0x80300000";

TEST_CASE("pack writes a TBF that parses, and with --tab a bundle") {
  const PackCommand pack;
  CHECK(pack.run(kGood + " --tab app.tab").status == 0);
  CHECK(contract::tbf::parse_header(read_file(pack.path("app.tbf"))));
  CHECK(fs::exists(pack.path("app.tab")));
  CHECK(pack.run(kGood + " -o other.tbf --name other").status == 0);
  CHECK(contract::tbf::parse_header(read_file(pack.path("other.tbf"))));
}

TEST_CASE("pack refuses what is not an application") {
  PackCommand pack;
  pack.refuses("absent.elf --flash 0x80100000 --ram 0x80300000 -o out.tbf", "absent.elf: cannot be read");
  pack.refuses(". --flash 0x80100000 --ram 0x80300000 -o out.tbf", "cannot be read");
  pack.use({'n', 'o', '\n'});
  pack.refuses(kGood, "app.elf: this is not an ELF file");
  pack.use(ElfFixture{.machine = EM_386}.build());
  pack.refuses(kGood, "app.elf: machine 3 is neither RISC-V nor Arm");
  pack.use(ElfFixture{.elf_class = ELFCLASS64}.build());
  pack.refuses(kGood, "app.elf: ");
  pack.use(ElfFixture{.type = ET_REL}.build());
  pack.refuses(kGood, "app.elf: this is not a linked program");
}

TEST_CASE("pack refuses an application without an entry, or with segments that do not fit") {
  PackCommand pack;
  pack.use(ElfFixture{.entry = 0}.build());
  pack.refuses(kGood, "app.elf: it has no entry point");
  ElfFixture elsewhere;
  elsewhere.segments = {elsewhere.text_segment()};
  elsewhere.segments[0].p_paddr = elsewhere.segments[0].p_vaddr = 0x0800'0000;
  pack.use(elsewhere.build());
  pack.refuses(kGood, "app.elf: a segment loads at 0x8000000");
  ElfFixture huge;
  huge.segments = {huge.text_segment()};
  huge.segments[0].p_filesz = 0x100'0000;
  pack.use(huge.build());
  pack.refuses(kGood, "app.elf: the segment at 0x10000000 does not fit the file");
}

TEST_CASE("pack refuses an ELF that is cut off, wherever that leaves it useless") {
  PackCommand pack;
  const Bytes whole = ElfFixture{}.build();
  for (const usize size : {4u, 30u, 52u, 100u, 0x210u}) {
    pack.use({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    pack.refuses(kGood, "app.elf: ");
  }
}

TEST_CASE("pack refuses addresses that are none, and says which option has it") {
  const PackCommand pack;
  pack.refuses("app.elf --flash 0x80100002 --ram 0x80300000", "--flash 0x80100002: a 32-bit address divisible by 4");
  pack.refuses("app.elf --flash 0x80100000 --ram 0x80300001", "--ram 0x80300001: a 32-bit address divisible by 4");
  pack.refuses("app.elf --flash 0x180100000 --ram 0x80300000", "--flash 0x180100000: a 32-bit address");
  for (const char* wrong : {"flash", "0x", "12x", "-4", "99999999999999999999999"})
    pack.refuses("app.elf --flash=" + std::string{wrong} + " --ram 0x80300000", "a 32-bit address divisible by 4");
}

TEST_CASE("pack without what it needs tells how it is used") {
  const PackCommand pack;
  pack.refuses("app.elf --ram 0x80300000", "--flash is required");
  pack.refuses("--flash 0x80100000 --ram 0x80300000", "elf is required");
  pack.refuses(kGood + " --nonsense", "--nonsense");
}

TEST_CASE("pack refuses names and reserves that do not fit") {
  const PackCommand pack;
  pack.refuses(kGood + " --name " + std::string(100, 'n'), "shorten the name");
  pack.refuses(kGood + " --grant-reserve 4294967295", "RAM");
  pack.refuses(kGood + " -o no/such/folder.tbf", "no/such/folder.tbf: cannot be written");
}
}  // namespace
