// tools/bulkhead/main.cpp - the `bulkhead` command: a table of subcommands, and one place that prints errors.
//
// Exit status: 0 done, 1 what was waited for did not happen, 2 wrong usage or unusable input.
#include <iostream>

#include "tools/common/error.hpp"
#include "tools/kernel/attributes.hpp"
#include "tools/install/command.hpp"
#include "tools/pack/command.hpp"
#include "tools/run/command.hpp"

int main(int count, char** values) {
  CLI::App bulkhead{"Bulkhead: an operating system for microcontrollers", "bulkhead"};
  bulkhead.require_subcommand(1);
  tools::add_attributes_command(bulkhead);
  tools::add_install_command(bulkhead);
  tools::add_pack_command(bulkhead);
  tools::add_run_command(bulkhead);
  try {
    bulkhead.parse(count, values);
    return 0;
  } catch (const CLI::ParseError& error) {
    return bulkhead.exit(error, std::cerr, std::cerr) == 0 ? 0 : 2;
  } catch (const tools::ExitStatus& status) {
    return status.code;
  } catch (const tools::Error& error) {
    std::cerr << "bulkhead: " << error.what() << '\n';
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "bulkhead: this should not have happened: " << error.what() << '\n';
    return 2;
  }
}
