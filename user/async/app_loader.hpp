// user/async/app_loader.hpp - installing applications, for tasks; the same as user/app_loader.hpp, each to co_await.
#pragma once
#include "user/async/operation.hpp"
#include "user/request/app_loader.hpp"

namespace user::async::app_loader {

inline Operation<request::LoaderSetup> set_up(u32 bytes, u32 ram) { return Operation{request::LoaderSetup{bytes, ram}}; }
inline Operation<request::LoaderWrite> write(u32 offset, std::span<const u8> from [[clang::lifetimebound]]) {
  return Operation{request::LoaderWrite{offset, from}};
}
inline Operation<request::LoaderFinalize> finalize() { return Operation{request::LoaderFinalize{}}; }
inline Operation<request::LoaderLoad> load() { return Operation{request::LoaderLoad{}}; }
inline Operation<request::LoaderAbort> abort() { return Operation{request::LoaderAbort{}}; }
inline Operation<request::LoaderUnload> unload(u32 short_id) { return Operation{request::LoaderUnload{short_id}}; }

}  // namespace user::async::app_loader
