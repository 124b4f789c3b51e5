// contract/source_tag_test.cpp - tags of source files.
#include "contract/source_tag.hpp"

#include <doctest/doctest.h>

using contract::source_tag;

TEST_CASE("a source's tag does not depend on how the compiler was led to it") {
  CHECK(source_tag("apps/hello/main.c") == source_tag("./apps/hello/main.c"));
  CHECK(source_tag("apps/hello/main.c") == source_tag("../../apps/hello/main.c"));
}

TEST_CASE("a source's tag has 20 bits and differs from that of another") {
  CHECK(source_tag("apps/hello/main.c") <= 0xf'ffff);
  CHECK(source_tag("apps/hello/main.c") != source_tag("apps/blink/main.cpp"));
  CHECK(source_tag("../") == source_tag(""));
}
