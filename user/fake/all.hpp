// user/fake/all.hpp - the fake kernel with all its drivers.
#pragma once
#include "user/fake/drivers/alarm.hpp"
#include "user/fake/drivers/console.hpp"
#include "user/fake/drivers/lamps_and_buttons.hpp"
#include "user/fake/drivers/nonvolatile_storage.hpp"
#include "user/fake/drivers/numbers.hpp"
#include "user/fake/drivers/processes.hpp"
