// tools/test/attack.cpp - directives in, an attack out.
#include "tools/test/attack.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"

namespace tools::test {
namespace {
std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word.ends_with(',') ? word.substr(0, word.size() - 1) : word);
  return words;
}

Containment containment_of(const Attack& attack, const std::string& value) {
  static const std::map<std::string, Containment> kNames{
      {"fault", Containment::Fault}, {"refused", Containment::Refused}, {"ignored", Containment::Ignored}};
  const auto found = kNames.find(value);
  if (found == kNames.end()) fail("tests/attacks/{}: contained: fault, refused or ignored was expected, not \"{}\"", attack.name, value);
  return found->second;
}

void take_only_on(Attack& attack, const std::string& value) {
  const std::size_t dash = value.find(" - ");
  if (dash == std::string::npos) fail("tests/attacks/{}: only-on: a board, ' - ' and the reason were expected", attack.name);
  attack.only_on = value.substr(0, dash);
  attack.because = value.substr(dash + 3);
}

void take_directive(Attack& attack, const std::string& key, const std::string& value) {
  if (key == "row") attack.rows = words_of(value);
  else if (key == "contained") attack.containment = containment_of(attack, value);
  else if (key == "with") attack.neighbours.push_back(value);
  else if (key == "only-on") take_only_on(attack, value);
  else if (key == "fault") attack.fault = value;
  else if (key == "boot") attack.alone = value == "alone";
  else if (key == "late") attack.late = std::stoul(value);
  else if (key != "happened" && key != "lives") fail("tests/attacks/{}: the directive \"{}\" is not known", attack.name, key);
}
}  // namespace

Attack parse_attack(const std::string& name, const std::string& source) {
  Attack attack{.name = name};
  std::istringstream lines{source};
  std::string line;
  std::getline(lines, line);
  const std::size_t dash = line.find(" - ");
  if (dash == std::string::npos) fail("tests/attacks/{}: its first line lacks ' - ' and what it tries", name);
  attack.sentence = line.substr(dash + 3);
  bool said_how = false;
  while (std::getline(lines, line) && line.starts_with("//")) {
    const std::size_t colon = line.find(": ");
    if (!line.starts_with("// ") || colon == std::string::npos || line.find(' ', 3) != colon + 1) continue;
    said_how |= line.starts_with("// contained: ");
    take_directive(attack, line.substr(3, colon - 3), line.substr(colon + 2));
  }
  if (attack.rows.empty() || !said_how) fail("tests/attacks/{}: `row` and `contained` have to be said", name);
  return attack;
}

std::vector<Attack> read_attacks(const std::filesystem::path& folder) {
  std::vector<Attack> attacks;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".cpp") continue;
    attacks.push_back(parse_attack(entry.path().stem(), read_text(entry.path())));
  }
  std::ranges::sort(attacks, {}, &Attack::name);
  return attacks;
}

}  // namespace tools::test
