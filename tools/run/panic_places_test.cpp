// tools/run/panic_places_test.cpp - what the log says of a panic becomes a place.
#include "tools/run/panic_places.hpp"

#include <doctest/doctest.h>

#include <format>

#include "contract/source_tag.hpp"

using tools::PanicPlaces;

namespace {
std::string place_line(const char* app, const char* source, unsigned line) {
  return std::format("LowLevelDebug: App {} prints {:#x} {:#x}", app, contract::source_tag(source), line);
}
const std::string kAlert = "LowLevelDebug: App 0x3 alert code 0x1";
}  // namespace

TEST_CASE("a panic's tag and line become a file's name and a line") {
  PanicPlaces places;
  places.add_source("../../apps/hello/main.c");
  CHECK_FALSE(places.explain(kAlert));
  CHECK(places.explain(place_line("0x3", "apps/hello/main.c", 27)) == "panic at apps/hello/main.c:27");
}

TEST_CASE("a tag that no program has is shown as it is") {
  PanicPlaces places;
  (void)places.explain(kAlert);
  CHECK(places.explain("LowLevelDebug: App 0x3 prints 0x12345 0x1") == "panic at an unknown file, tag 0x12345,:1");
}

TEST_CASE("numbers that are no panic's are left alone") {
  PanicPlaces places;
  places.add_source("apps/hello/main.c");
  CHECK_FALSE(places.explain(place_line("0x3", "apps/hello/main.c", 27)));
  (void)places.explain(kAlert);
  CHECK_FALSE(places.explain(place_line("0x4", "apps/hello/main.c", 27)));
  CHECK_FALSE(places.explain("hello"));
}
