// user/app_loader.cpp - the steps of an installation, waited for.
#include "user/app_loader.hpp"

#include "user/request/app_loader.hpp"

namespace user::app_loader {

Result<Place> set_up(u32 bytes, u32 ram) { return wait(request::LoaderSetup{bytes, ram}); }
Result<u32> write(u32 offset, std::span<const u8> from) { return wait(request::LoaderWrite{offset, from}); }
Result<> finalize() { return wait(request::LoaderFinalize{}); }
Result<> load() { return wait(request::LoaderLoad{}); }
Result<> abort() { return wait(request::LoaderAbort{}); }
Result<core::Address> unload(u32 short_id) { return wait(request::LoaderUnload{short_id}); }

}  // namespace user::app_loader
