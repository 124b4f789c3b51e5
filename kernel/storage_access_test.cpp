// kernel/storage_access_test.cpp - what processes may store under each of the three policies; host only.
#include "kernel/storage_access.hpp"

#include "kernel/kernel.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using Type = TbfBuilder::Type;

/// Write id 1; may read and change its own objects, which carry its short id, 7.
constexpr u32 kOwn = 7;
TbfBuilder numbered(std::string_view name) { return application(name).words(Type::ShortId, {kOwn}); }
std::vector<u8> own_element() { return {1, 0, 0, 0, 1, 0, kOwn, 0, 0, 0, 1, 0, kOwn, 0, 0, 0}; }

Process& load(World& world, const TbfBuilder& object) {
  (void)world.install(object);
  world.load();
  (void)world.log();
  return *kernel::processes.in_slot(0);
}

TEST_CASE("without storage nobody stores anything, and the log names the first who asks in each life") {
  World world;
  loading().storage_policy = kernel::no_storage;
  Process& app = load(world, numbered("app"));
  CHECK_FALSE(kernel::storage_permissions_of(app.id()));
  CHECK(world.log().starts_with("app: storage refused: "));
  CHECK_FALSE(kernel::storage_permissions_of(app.id()));
  CHECK(world.log().empty());
}

TEST_CASE("with storage of their own, applications with a fixed id have what carries that id") {
  World world;
  Process& app = load(world, numbered("app"));
  const auto permissions = kernel::storage_permissions_of(app.id());
  REQUIRE(permissions);
  CHECK(permissions->write_id == kOwn);
  CHECK(permissions->may_modify(kOwn));
  CHECK_FALSE(permissions->may_read(8));
}

TEST_CASE("a locally unique application stores nothing, and is told why") {
  World world;
  Process& app = world.start(application("twin"));
  CHECK_FALSE(kernel::storage_permissions_of(app.id()));
  CHECK(world.log() == "twin: storage refused: its short id is locally unique, so nothing it stores could be found again\n");
}

TEST_CASE("where headers decide, the element in the process's flash does") {
  World world;
  loading().storage_policy = kernel::header_storage;
  Process& app = load(world, numbered("app").element(Type::StoragePermissions, own_element()));
  (void)kernel::schedule();  // its flash is that of the loaded process now
  const auto permissions = kernel::storage_permissions_of(app.id());
  REQUIRE(permissions);
  CHECK(permissions->write_id == kOwn);
  CHECK(permissions->may_read(kOwn));
}

TEST_CASE("where headers decide, no element and a broken one give nothing, each with its reason") {
  const auto reason = [](const TbfBuilder& object) {
    World world;
    loading().storage_policy = kernel::header_storage;
    CHECK_FALSE(kernel::storage_permissions_of(load(world, object).id()));
    return world.log();
  };
  CHECK(reason(numbered("app")) == "app: storage refused: this board gives none to an application whose header lists no storage permissions\n");
  auto cut_off = own_element();
  cut_off.resize(cut_off.size() - 4);
  CHECK(reason(numbered("app").element(Type::StoragePermissions, cut_off)).find("gives it none for the storage permissions in its header, 0x2") != std::string::npos);
  CHECK(reason(numbered("app").element(Type::StoragePermissions, std::vector<u8>(100))).find("gives it none for the storage permissions in its header, 0x2") != std::string::npos);
}

TEST_CASE("the dead have no permissions") {
  World world;
  Process& app = load(world, numbered("app"));
  const kernel::ProcessId old = app.id();
  kernel::restart_process(app, std::nullopt);
  CHECK_FALSE(kernel::storage_permissions_of(old));
}
}  // namespace
