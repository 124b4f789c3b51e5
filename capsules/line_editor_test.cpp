// capsules/line_editor_test.cpp - keys in, line and cursor out; host only.
#include "capsules/line_editor.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {
using capsules::LineEditor;
using Event = LineEditor::Event;

Event type(LineEditor& editor, std::string_view keys) {
  Event last = Event::Nothing;
  for (const char key : keys) last = editor.key(static_cast<u8>(key));
  return last;
}
void submit(LineEditor& editor, std::string_view line) {
  type(editor, line);
  CHECK(type(editor, "\r") == Event::Submitted);
  editor.accept();
}
constexpr std::string_view kUp = "\x1b[A", kDown = "\x1b[B", kRight = "\x1b[C", kLeft = "\x1b[D", kHome = "\x1b[H", kEnd = "\x1b[F", kDelete = "\x1b[3~";

TEST_CASE("typed characters make up the line") {
  LineEditor editor;
  CHECK(type(editor, "list") == Event::Changed);
  CHECK(editor.text() == "list");
  CHECK(editor.cursor() == 4);
  CHECK(type(editor, "\r") == Event::Submitted);
  CHECK(editor.text() == "list");
  editor.accept();
  CHECK(editor.text().empty());
}

TEST_CASE("characters go in at the cursor, and arrows stop at both ends") {
  LineEditor editor;
  type(editor, "ac"), type(editor, kLeft), type(editor, "b");
  CHECK(editor.text() == "abc");
  CHECK(editor.cursor() == 2);
  CHECK(type(editor, kRight) == Event::Changed);
  CHECK(type(editor, kRight) == Event::Nothing);
  type(editor, kHome);
  CHECK(editor.cursor() == 0);
  CHECK(type(editor, kLeft) == Event::Nothing);
  type(editor, kEnd);
  CHECK(editor.cursor() == 3);
}

TEST_CASE("backspace takes what is before the cursor, delete what is on it") {
  LineEditor editor;
  type(editor, "abcd"), type(editor, kHome);
  CHECK(type(editor, "\x7f") == Event::Nothing);
  CHECK(type(editor, kDelete) == Event::Changed);
  CHECK(editor.text() == "bcd");
  type(editor, kRight), type(editor, "\x08");
  CHECK(editor.text() == "cd");
  type(editor, kEnd);
  CHECK(type(editor, kDelete) == Event::Nothing);
}

TEST_CASE("home and end come in every spelling that terminals send") {
  for (const auto [home, end] : {std::pair{"\x1b[H", "\x1b[F"}, {"\x1bOH", "\x1bOF"}, {"\x1b[1~", "\x1b[4~"}, {"\x1b[7~", "\x1b[8~"}, {"\x01", "\x05"}}) {
    LineEditor editor;
    type(editor, "abc"), type(editor, home);
    CHECK(editor.cursor() == 0);
    type(editor, end);
    CHECK(editor.cursor() == 3);
  }
}

TEST_CASE("control keys erase to the end, to the start, and a word") {
  LineEditor editor;
  type(editor, "stop the app"), type(editor, "\x17");
  CHECK(editor.text() == "stop the ");
  type(editor, "\x17");
  CHECK(editor.text() == "stop ");
  type(editor, kHome), type(editor, kRight), type(editor, "\x0b");
  CHECK(editor.text() == "s");
  type(editor, "\x15");
  CHECK(editor.text().empty());
  CHECK(type(editor, "abc\x03") == Event::Cancelled);
  CHECK(editor.text().empty());
}

TEST_CASE("the arrows walk through the last ten lines and back to an empty one") {
  LineEditor editor;
  for (int i = 0; i < 12; ++i) submit(editor, "line " + std::to_string(i));
  for (int i = 11; i >= 2; --i) {
    type(editor, kUp);
    CHECK(editor.text() == "line " + std::to_string(i));
  }
  CHECK(type(editor, kUp) == Event::Nothing);
  for (int i = 3; i <= 11; ++i) type(editor, kDown);
  CHECK(editor.text() == "line 11");
  type(editor, kDown);
  CHECK(editor.text().empty());
  CHECK(type(editor, kDown) == Event::Nothing);
}

TEST_CASE("neither empty lines nor repetitions are remembered") {
  LineEditor editor;
  submit(editor, "list"), submit(editor, "list"), submit(editor, "");
  type(editor, kUp);
  CHECK(editor.text() == "list");
  CHECK(type(editor, kUp) == Event::Nothing);
}

TEST_CASE("a full line takes no more") {
  LineEditor editor;
  type(editor, std::string(LineEditor::kLine, 'x'));
  CHECK(type(editor, "y") == Event::Nothing);
  CHECK(editor.text() == std::string(LineEditor::kLine, 'x'));
  editor.insert("more");
  CHECK(editor.text().size() == LineEditor::kLine);
}

TEST_CASE("no sequence of bytes does harm") {
  std::mt19937 random{1};
  LineEditor editor;
  for (int i = 0; i < 300'000; ++i) {
    const u8 byte = random() % 4 == 0 ? static_cast<u8>("\x1b[OABCDHF~13"[random() % 12]) : static_cast<u8>(random());
    if (editor.key(byte) == Event::Submitted) editor.accept();
    REQUIRE(editor.cursor() <= editor.text().size());
    REQUIRE(editor.text().size() <= LineEditor::kLine);
  }
}
}  // namespace
