// capsules/random_test.cpp - requests, turns and deaths over a fake source; host only.
#include "capsules/random.hpp"

#include "hil/entropy_fake.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;

struct RandomWorld : World {
  using Random = capsules::Random<hil::EntropyFake>;
  static constexpr kernel::GrantShape kShape = Random::ProcessGrant::kShape;

  std::array<u8, 8> pool{};
  struct Wired {
    Wired(std::span<u8> pool) : source{random}, random{source, pool, Random::ProcessGrant{kSlotUnderTest}, kernel::DeferredCall{0}} {}
    hil::EntropyFake source;
    Random random;
  } wired{pool};
  hil::EntropyFake& source = wired.source;

  CommandReturn get(Process& process, u32 count) {
    const auto result = wired.random.command(process.id(), 1, count, 0);
    serve();
    return result;
  }
  void serve() {
    kernel::DeferredCallClient* clients[] = {&wired.random};
    serve_deferred(clients);
  }
  core::Address share(Process& process, u32 length) {
    const core::Address buffer = grow(process, length);
    share_read_write(process, kShape, 0, buffer, length);
    return buffer;
  }
  std::optional<std::array<u32, 3>> upcall(Process& process) { return take_upcall(process, 0); }
};

TEST_CASE_FIXTURE(RandomWorld, "a request is filled and tells how many bytes") {
  auto& app = start();
  const auto buffer = share(app, 4);
  CHECK(get(app, 4) == CommandReturn::success());
  CHECK_FALSE(upcall(app));
  source.complete();
  CHECK(upcall(app) == std::array<u32, 3>{0, 4, 0});
  CHECK(read(buffer, 4) == "\1\2\3\4");
  CHECK(pool == std::array<u8, 8>{});  // nobody finds them there again
}

TEST_CASE_FIXTURE(RandomWorld, "a request larger than the pool is filled in pieces") {
  auto& app = start();
  const auto buffer = share(app, 20);
  (void)get(app, 20);
  for (const usize piece : {8, 8, 4}) {
    CHECK(source.wanted() == piece);
    source.complete();
  }
  CHECK(upcall(app) == std::array<u32, 3>{0, 20, 0});
  CHECK(read(buffer, 20).back() == 20);
  CHECK_FALSE(source.asked());
}

TEST_CASE_FIXTURE(RandomWorld, "a source that gives less than asked for is asked again") {
  auto& app = start();
  share(app, 4);
  (void)get(app, 4);
  source.complete(1);
  CHECK(source.wanted() == 3);
  source.complete();
  CHECK(upcall(app) == std::array<u32, 3>{0, 4, 0});
}

TEST_CASE_FIXTURE(RandomWorld, "the buffer bounds the request, and without one nothing comes") {
  auto& app = start();
  const auto buffer = share(app, 8);
  share_read_write(app, kShape, 0, buffer, 3);
  (void)get(app, 100);
  source.complete();
  CHECK(upcall(app) == std::array<u32, 3>{0, 3, 0});
  CHECK(read(buffer, 4) == std::string("\1\2\3\0", 4));
  share_read_write(app, kShape, 0, 0, 0);
  CHECK(get(app, 5) == CommandReturn::success());
  CHECK(upcall(app) == std::array<u32, 3>{0, 0, 0});
}

TEST_CASE_FIXTURE(RandomWorld, "a request for nothing succeeds without an upcall") {
  auto& app = start();
  share(app, 8);
  CHECK(get(app, 0) == CommandReturn::success());
  CHECK_FALSE(upcall(app));
  CHECK_FALSE(source.asked());
}

TEST_CASE_FIXTURE(RandomWorld, "processes have a pool's worth each in turn") {
  auto &first = start(), &second = start();
  share(first, 16);
  share(second, 4);
  (void)get(first, 16);
  (void)get(second, 4);
  source.complete();
  source.complete();  // the second's: it does not wait for all of the first's
  CHECK(upcall(second) == std::array<u32, 3>{0, 4, 0});
  CHECK_FALSE(upcall(first));
  source.complete();
  CHECK(upcall(first) == std::array<u32, 3>{0, 16, 0});
}

TEST_CASE_FIXTURE(RandomWorld, "a process that dies during a fill leaves the source to the others") {
  auto &dying = start(), &other = start();
  const auto buffer = share(dying, 8);
  share(other, 8);
  (void)get(dying, 8);
  (void)get(other, 8);
  kernel::end_process(dying, kernel::ProcessEvent::Fault, {});
  write(buffer, "--------");
  source.complete();
  CHECK(read(buffer, 8) == "--------");
  source.complete();
  CHECK(upcall(other) == std::array<u32, 3>{0, 8, 0});
}

TEST_CASE_FIXTURE(RandomWorld, "a restarted process does not get its predecessor's bytes") {
  auto& app = start();
  share(app, 8);
  (void)get(app, 8);
  kernel::restart_process(app, {});
  const auto buffer = share(app, 8);
  source.complete();
  CHECK(read(buffer, 8) == std::string(8, '\0'));
  CHECK_FALSE(upcall(app));
}

TEST_CASE_FIXTURE(RandomWorld, "an error of the source ends the request with its code, and the next one is served") {
  auto& app = start();
  share(app, 8);
  (void)get(app, 8);
  source.fail(ErrorCode::Fail);
  CHECK(upcall(app) == std::array<u32, 3>{1, 0, 0});
  source.refuse_with = ErrorCode::Off;
  CHECK(get(app, 8) == CommandReturn::success());
  CHECK(upcall(app) == std::array<u32, 3>{4, 0, 0});
  source.refuse_with = {};
  (void)get(app, 8);
  source.complete();
  CHECK(upcall(app) == std::array<u32, 3>{0, 8, 0});
}

TEST_CASE_FIXTURE(RandomWorld, "unknown commands are not supported") {
  auto& app = start();
  CHECK(wired.random.command(app.id(), 0, 0, 0) == CommandReturn::success());
  CHECK(wired.random.command(app.id(), 2, 0, 0) == CommandReturn::failure(ErrorCode::NoSupport));
}
}  // namespace
