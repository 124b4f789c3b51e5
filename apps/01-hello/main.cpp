// apps/01-hello/main.cpp - prints one line, and ends.
#include "user/console.hpp"

int main() { return user::console::print("hello, world\r\n") ? 0 : 1; }
