// tools/check/tokens_test.cpp - dangerous tokens, their markers and the ledger.
#include <doctest/doctest.h>

#include "tools/check/checks.hpp"
#include "tools/check/dangers.hpp"

namespace {
using tools::SourceTree;

/// The name of the only danger in `code`; "none" or "several".
std::string danger_in(std::string_view code) {
  const auto found = tools::find_dangers(tools::lex_without_includes(code));
  if (found.size() > 1) return "several";
  return found.empty() ? "none" : std::string{found[0].name};
}

std::vector<std::string> violations(std::string ledger, std::string path, std::string text) {
  return tools::check_tokens({{"docs/unsafe-ledger.txt", std::move(ledger)}, {std::move(path), std::move(text)}}).violations();
}

bool one_saying(const std::vector<std::string>& violations, std::string_view part) {
  return violations.size() == 1 && violations[0].contains(part);
}

const std::string kMarked = "// UNSAFE(copy): the range was checked before.\nauto p = reinterpret_cast<int*>(1);\n";
}  // namespace

TEST_CASE("words that are dangerous wherever they stand are found") {
  CHECK(danger_in("auto p = reinterpret_cast<u8*>(1);") == "reinterpret_cast");
  CHECK(danger_in("auto p = const_cast<u8*>(q);") == "const_cast");
  CHECK(danger_in("volatile int a;") == "volatile");
  CHECK(danger_in("asm(\"nop\");") == "asm");
  CHECK(danger_in("std::construct_at(p);") == "construct_at");
  CHECK(danger_in("union A { int b; };") == "union");
  CHECK(danger_in("goto out;") == "goto");
  CHECK(danger_in("throw 1;") == "exceptions");
  CHECK(danger_in("thread_local int a;") == "thread_local");
  CHECK(danger_in("auto p = new (q) A;") == "new");
  CHECK(danger_in("dynamic_cast<A&>(b);") == "dynamic_cast");
  CHECK(danger_in("std::unreachable();") == "unreachable");
  CHECK(danger_in("[[assume(a < 4)]];") == "unreachable");
}

TEST_CASE("a deleted function is no delete-expression") {
  CHECK(danger_in("A(const A&) = delete;") == "none");
  CHECK(danger_in("delete p;") == "delete");
}

TEST_CASE("the heap's functions are found, members of that name are not") {
  CHECK(danger_in("auto* p = malloc(3);") == "heap");
  CHECK(danger_in("std::free(p);") == "heap");
  CHECK(danger_in("space.free(range);") == "none");
  CHECK(danger_in("bool free(Range range);") == "none");
}

TEST_CASE("a cast to a pointer in the style of C is found, declarations are not") {
  CHECK(danger_in("auto* p = (u8*)address;") == "c_cast");
  CHECK(danger_in("return (const volatile_t *)0x1000;") == "c_cast");
  CHECK(danger_in("f((core::Line<1>*)p);") == "none");  // not judged: templates look like comparisons
  CHECK(danger_in("int remove(const char*);") == "none");
  CHECK(danger_in("bool operator()(const A*) const;") == "none");
  CHECK(danger_in("x = (a * b);") == "none");
  CHECK(danger_in("auto f = [](void*) { return 1; };") == "none");
}

TEST_CASE("an array in the style of C is found, indexing is not") {
  CHECK(danger_in("char bytes[4096];") == "c_array");
  CHECK(danger_in("const user::Permission list[] = {};") == "c_array");
  CHECK(danger_in("return list[3];") == "none");
  CHECK(danger_in("x = list[3] + a[b[2]];") == "none");
  CHECK(danger_in("auto f = [&](int a) {};") == "none");
  CHECK(danger_in("const auto [a, b] = c;") == "none");
  CHECK(danger_in("inline A [[noreturn]] b();") == "none");
}

TEST_CASE("a section attribute is found, a variable of that name is not") {
  CHECK(danger_in("[[gnu::section(\".a\")]] int b;") == "section");
  CHECK(danger_in("int a __attribute__((section(\".b\")));") == "section");
  CHECK(danger_in("use(section, a);") == "none");
}

TEST_CASE("naming a register for an asm below is no use by itself") { CHECK(danger_in("register u32 a asm(\"r0\") = b;") == "none"); }

TEST_CASE("comments and literals are passed over") {
  CHECK(danger_in("// volatile\n/* goto */ auto a = \"union\";") == "none");
}

TEST_CASE("a marked use in a file of the ledger is in order") {
  CHECK(violations("island arch/* copy because\n", "arch/a.cpp", kMarked).empty());
  CHECK(violations("island arch/a.cpp zero,copy because\n", "arch/a.cpp", kMarked + "// UNSAFE(zero): as it is above.\nasm(\"\");\n").empty());
}

TEST_CASE("a use without a marker is a violation") {
  CHECK(one_saying(violations("", "core/a.hpp", "\nasm(\"\");\n"), "core/a.hpp:2: asm without a marker"));
}

TEST_CASE("a marker reaches three lines, counted from the end of its comment") {
  const std::string ledger = "island a/* copy because\n";
  CHECK(violations(ledger, "a/a.cpp", "// UNSAFE(copy): the range was checked.\n// By whom: f().\n\n\nasm(\"\");\n").empty());
  CHECK(violations(ledger, "a/a.cpp", "// UNSAFE(copy): the range was checked.\n\n\n\nasm(\"\");\n").size() == 2);
}

TEST_CASE("a marker without a fact or a topic is a violation") {
  CHECK(one_saying(violations("island a/* copy because\n", "a/a.cpp", "// UNSAFE(copy): \nasm(\"\");\n"), "without topic or fact") == false);
  CHECK(violations("", "a/a.cpp", "// UNSAFE(copy)\nasm(\"\");\n")[0].contains("without topic or fact"));
}

TEST_CASE("a topic that the ledger does not list for the file is a violation") {
  CHECK(one_saying(violations("", "kernel/a.cpp", kMarked), "does not permit UNSAFE(copy)"));
}

TEST_CASE("a marker that marks nothing is a violation") {
  CHECK(one_saying(violations("island a/* copy because\n", "a/a.cpp", "// UNSAFE(copy): the range was checked.\nint a;\n"), "marks nothing"));
}

TEST_CASE("a line of the ledger that nothing needs is a violation") {
  CHECK(one_saying(violations("island a/* copy,zero because\n", "a/a.cpp", kMarked), "uses \"zero\""));
  CHECK(one_saying(violations("free tools/* exceptions because\n", "a/a.cpp", "int a;\n"), "uses \"exceptions\""));
}

TEST_CASE("a line of the ledger without a reason is a violation") {
  CHECK(violations("island a/* copy\n", "a/a.cpp", "int a;\n")[0].contains("cannot be read"));
}

TEST_CASE("an assembly file has to be in the ledger") {
  CHECK(one_saying(violations("", "arch/a.S", "nop\n"), "an assembly file"));
  CHECK(violations("free arch/*.S assembly because\n", "arch/a.S", "nop\n").empty());
}

TEST_CASE("tokens that are free somewhere need no marker there, others do") {
  const std::string ledger = "free tools/* exceptions because\n";
  CHECK(violations(ledger, "tools/a/b.cpp", "void f() { throw 1; }\n").empty());
  CHECK(violations(ledger, "tools/a/b.cpp", "void f() { throw 1; asm(\"\"); }\n").size() == 1);
}

TEST_CASE("islands are counted by folder") {
  const auto findings = tools::check_tokens({{"docs/unsafe-ledger.txt", "island arch/* copy because\n"}, {"arch/a.cpp", kMarked}});
  REQUIRE(findings.notes().size() == 1);
  CHECK(findings.notes()[0] == "islands: arch 1");
}
