// user/console.cpp - the console's requests, waited for.
#include "user/console.hpp"

#include "user/bytes.hpp"
#include "user/request/console.hpp"

namespace user::console {

Result<> print(std::string_view text) { return wait(request::ConsoleWrite{bytes_of(text)}); }
Result<> read(std::span<u8> to) { return wait(request::ConsoleRead{to}); }

}  // namespace user::console
