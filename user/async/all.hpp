// user/async/all.hpp - everything for programs of tasks: tasks, what they wait for, and what passes between them.
#pragma once
#include "user/async/alarm.hpp"
#include "user/async/button.hpp"
#include "user/async/channel.hpp"
#include "user/async/console.hpp"
#include "user/async/ipc.hpp"
#include "user/async/nonvolatile_storage.hpp"
#include "user/async/random.hpp"
#include "user/async/select.hpp"
#include "user/async/task.hpp"
#include "user/async/timeout.hpp"
