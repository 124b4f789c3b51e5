// user/request.hpp - what is asked of a driver and answered by one upcall: written once for each, waited for in two ways.
//
// A request knows how to begin, what to take back, and what the answer means. wait() blocks the program; user/async/operation.hpp
// suspends a task. Both go through the request's turn, so they may be mixed.
#pragma once
#include "user/driver.hpp"
#include "user/turn.hpp"

namespace user {

template <class R>
concept Request = requires(const R& request, const UpcallArguments& arguments) {
  typename R::Value;
  { R::kUpcall } -> std::convertible_to<UpcallId>;
  { request.begin() } -> std::same_as<Result<>>;                                  // shares what it has to and gives the command
  request.end();                                                                  // takes back what begin() shared, all or some of it
  request.give_up();                                                              // tells the driver that nobody waits any more
  { request.answer(arguments) } -> std::same_as<Result<typename R::Value>>;
};

/// Blocks until the answer is there. Nothing else of the program runs meanwhile; what tasks began before is finished first.
template <Request R>
Result<typename R::Value> wait(const R& request) {
  turn<R>.settle();
  const Result<> begun = request.begin();
  const UpcallArguments arguments = begun ? yield_wait_for(R::kUpcall.driver, R::kUpcall.number) : UpcallArguments{};
  request.end();
  if (!begun) return core::fail(begun.error());
  return request.answer(arguments);
}

}  // namespace user
