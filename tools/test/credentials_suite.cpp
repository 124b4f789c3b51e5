// tools/test/credentials_suite.cpp - kernels that want a hash or a signature of every application, on every board.
#include <format>
#include <functional>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"
#include "tools/sign/footers.hpp"
#include "tools/sign/test_keys.hpp"
#include "tools/test/boot.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
constexpr std::string_view kHashed = "kernel-hashed.elf", kSigned = "kernel-signed.elf";

/// Objects are multiples of it: there is room for the largest footer behind every program.
constexpr u32 kRoomy = 8192;

/// A key that no kernel knows.
constexpr std::string_view kStranger =
    "-----BEGIN EC PRIVATE KEY-----\n"
    "MHcCAQEEICdJhUffBmvfbgkKyqaP6EqmRgBdpcv//7ut63WBTiPyoAoGCCqGSM49\n"
    "AwEHoUQDQgAEGQQxvM6e8GYrJ+9Eo6olouyMfxJmb+D9gS4BFmCU3feQpdPcboH3\n"
    "nxQyxKyCC6njx0y1JTkv3+0P20rYlfGuzA==\n"
    "-----END EC PRIVATE KEY-----\n";

/// What is done to each application of the image, in the order of flash.
using Treat = Bytes (*)(const Bytes&);

Bytes signed_with(const Bytes& object, std::string_view pem) { return with_signature(object, PrivateKey::from_pem(pem, "key.pem")); }

Bytes bare(const Bytes& object) { return object; }
Bytes hashed(const Bytes& object) { return with_hash(object, HashFooter::Sha256); }
Bytes hashed_with_sha512(const Bytes& object) { return with_hash(object, HashFooter::Sha512); }
Bytes by_p256(const Bytes& object) { return signed_with(object, test_keys::kP256); }
Bytes by_rsa3072(const Bytes& object) { return signed_with(object, test_keys::kRsa3072); }
Bytes by_rsa4096(const Bytes& object) { return signed_with(object, test_keys::kRsa4096); }
Bytes by_stranger(const Bytes& object) { return signed_with(object, kStranger); }

/// One byte of the program, which the credentials speak for.
Bytes changed(Bytes object) {
  object[contract::tbf::parse_header(object)->binary_end - 1] ^= 1;
  return object;
}
Bytes hashed_then_changed(const Bytes& object) { return changed(hashed(object)); }
Bytes signed_then_changed(const Bytes& object) { return changed(by_p256(object)); }
/// The footer says that it is longer than the object.
Bytes cut_off(const Bytes& object) {
  Bytes whole = hashed(object);
  const usize size_at = contract::tbf::parse_header(object)->binary_end + 2u;
  whole[size_at] = whole[size_at + 1] = 0xFF;
  return whole;
}

struct CredentialsCase {
  std::string_view name;
  std::string_view kernel;
  std::vector<std::pair<std::string, Treat>> apps;
  std::vector<std::string> expected;
  std::vector<std::string> refused = {};
  std::string input = {};
};

std::vector<CredentialsCase> all_cases() {
  const std::string hello = "^hello: an application says hello$";
  return {
      {"applications with the right SHA-256 run", kHashed, {{"hello", hashed}, {"clock", hashed}}, {hello, "^clock: 2 s$", "^2 applications$"}},
      {"one without credentials is refused by name, and the others run", kHashed, {{"hello", hashed}, {"blink", bare}},
       {hello, "^refused: blink at 0x[0-9a-f]+: it has no credentials behind 0x[0-9a-f]+, and this board requires them$", "^1 application$"}, {"^leds:"}},
      {"a changed byte is refused with both hashes and the bytes they are of", kHashed, {{"hello", hashed_then_changed}, {"clock", hashed}},
       {"^refused: hello at 0x[0-9a-f]+: its SHA-256 does not match: footer at 0x[0-9a-f]+ says [0-9a-f]{8}, bytes 0x[0-9a-f]+ to 0x[0-9a-f]+ give [0-9a-f]{8}$",
        "^clock: 2 s$"}, {hello}},
      {"a footer that reaches beyond its object is named", kHashed, {{"hello", cut_off}, {"clock", hashed}},
       {"^refused: hello .*; a footer reaches beyond the object: at 0x[0-9a-f]+$", "^clock: 2 s$"}, {hello}},
      {"a hash that the board does not look at is no credential", kHashed, {{"hello", hashed_with_sha512}},
       {"^refused: hello at 0x[0-9a-f]+: none of its footers \\([12]\\) is of a kind that this board accepts$", "^0 applications$"}, {hello}},
      {"where names are exclusive, of two with one name the first in flash runs", kHashed, {{"hello", hashed}, {"hello", hashed}},
       {hello, "^refused: hello at 0x[0-9a-f]+: an application of its name runs already$", "^1 application$"}},
      {"where the board gives no storage, an application with credentials has none", kHashed, {{"storage_without_permission", hashed}},
       {"^storage_without_permission: storage refused: this board gives none to an application whose header lists no storage permissions$", "^1 application$"}},
      {"signatures of all three kinds are accepted, and the key is the short id", kSigned, {{"hello", by_p256}, {"clock", by_rsa3072}, {"blink", by_rsa4096}},
       {hello, "^leds:", "^3 applications$", "0x00000256 +hello ", "0x00003072 +clock ", "0x00004096 +blink "}, {}, "@wait clock: 2 s\n\nlist\n"},
      {"a stranger's signature is refused by name", kSigned, {{"hello", by_stranger}, {"clock", by_p256}},
       {"^refused: hello at 0x[0-9a-f]+: ECDSA P-256 signature at 0x[0-9a-f]+: no key of this board verifies it, or its bytes were changed$", "^clock: 2 s$"},
       {hello}},
      {"a byte that was changed after signing is refused by name", kSigned, {{"hello", signed_then_changed}, {"clock", by_rsa3072}},
       {"^refused: hello at 0x[0-9a-f]+: ECDSA P-256 signature at 0x[0-9a-f]+: no key of this board verifies it, or its bytes were changed$", "^clock: 2 s$"},
       {hello}},
      {"a hash is no signature", kSigned, {{"hello", hashed}},
       {"^refused: hello at 0x[0-9a-f]+: none of its footers \\([12]\\) is of a kind that this board accepts$", "^0 applications$"}, {hello}},
      {"of two signed by one key one runs", kSigned, {{"hello", by_p256}, {"clock", by_p256}},
       {hello, "^refused: clock at 0x[0-9a-f]+: an application with its short id runs already$"}, {"^clock: "}},
  };
}

Bytes image_of(const EmulatedBoard& board, const CredentialsCase& test) {
  std::vector<std::filesystem::path> files;
  for (const auto& [name, treat] : test.apps) files.push_back(find_app(board, name));
  BoardMemory memory = board.memory;
  memory.flash_page = kRoomy;
  AppImage image = build_app_image(memory, files);
  for (usize i = 0; i < test.apps.size(); ++i) {
    const auto place = std::span{image.flash}.subspan(image.apps[i].flash.start - board.memory.flash.start, image.apps[i].flash.size());
    const Bytes object = test.apps[i].second({place.begin(), place.end()});
    if (object.size() != place.size()) fail("{} has no room for its credentials", test.apps[i].first);
    std::ranges::copy(object, place.begin());
  }
  return std::move(image.flash);
}

Verdict run(const EmulatedBoard& board, const CredentialsCase& test) {
  return boot(board, std::string{test.name}, {.app_flash = image_of(board, test), .expected = test.expected, .refused = test.refused,
                                              .input = test.input, .kernel = std::string{test.kernel}});
}
}  // namespace

void run_credentials_tests(const std::filesystem::path&, Report& report) {
  const std::vector<CredentialsCase> all = all_cases();
  std::vector<Case> cases;
  for (const CredentialsCase& test : all)
    for (const EmulatedBoard& board : boards())
      if (report.wants(std::format("{}: {}", board.name, test.name))) cases.push_back([&] { return run(board, test); });
  run_cases(cases, report);
  report.summarise(std::format("credentials: {} kinds of credentials on {} boards", all.size(), boards().size()));
}

}  // namespace tools::test
