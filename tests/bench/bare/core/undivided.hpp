// tests/bench/bare/core/undivided.hpp - in place of core/undivided.hpp: nobody is ended inside a section, so none is noted.
#pragma once
#include "core/types.hpp"

namespace core {

class Undivided {
 public:
  Undivided() {}
  ~Undivided() {}
  Undivided(const Undivided&) = delete;
  Undivided& operator=(const Undivided&) = delete;
};

}  // namespace core
