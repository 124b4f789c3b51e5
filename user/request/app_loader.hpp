// user/request/app_loader.hpp - the steps of an installation, as requests.
#pragma once
#include "contract/app_loader.hpp"
#include "user/app_loader.hpp"
#include "user/request.hpp"

namespace user::request {

/// A step that takes numbers and no buffer.
template <contract::app_loader::Command kCommand, contract::app_loader::Upcall kAnswer, class Told = void>
struct LoaderStep {
  using Loader = Driver<contract::app_loader::kDriver>;
  using Value = Told;
  static constexpr UpcallId kUpcall = Loader::upcall(kAnswer);

  u32 first = 0;
  u32 second = 0;

  Result<> begin() const { return Loader::command(kCommand, first, second); }
  void end() const {}
  void give_up() const {}  // the driver answers all the same; AppLoader::abort() forgets what was set up
  Result<Told> answer(const UpcallArguments& told) const {
    TRY(status_result(contract::app_loader::kDriver, told.argument0));
    if constexpr (std::is_same_v<Told, app_loader::Place>) return app_loader::Place{.flash = told.argument1, .ram = told.argument2};
    else if constexpr (std::is_same_v<Told, core::Address>) return told.argument1;
    else return {};
  }
};

namespace loader = contract::app_loader;
using LoaderSetup = LoaderStep<loader::Command::Setup, loader::Upcall::SetUp, app_loader::Place>;
using LoaderFinalize = LoaderStep<loader::Command::Finalize, loader::Upcall::Finalized>;
using LoaderLoad = LoaderStep<loader::Command::Load, loader::Upcall::Loaded>;
using LoaderAbort = LoaderStep<loader::Command::Abort, loader::Upcall::Aborted>;
using LoaderUnload = LoaderStep<loader::Command::Unload, loader::Upcall::Unloaded, core::Address>;

struct LoaderWrite {
  using Loader = Driver<contract::app_loader::kDriver>;
  using Value = u32;
  static constexpr UpcallId kUpcall = Loader::upcall(contract::app_loader::Upcall::Written);

  u32 offset = 0;
  std::span<const u8> bytes{};

  Result<> begin() const {
    TRY(Loader::lend(contract::app_loader::ReadOnlyAllow::Data, bytes));
    return Loader::command(contract::app_loader::Command::Write, offset, static_cast<u32>(bytes.size()));
  }
  void end() const { Loader::take_back_lent(contract::app_loader::ReadOnlyAllow::Data); }
  void give_up() const {}
  Result<u32> answer(const UpcallArguments& told) const {
    TRY(status_result(contract::app_loader::kDriver, told.argument0));
    return told.argument1;
  }
};

}  // namespace user::request
