/* bulkhead.h - everything for a program in C: one header for each driver. */
#pragma once
#include <bulkhead/alarm.h>
#include <bulkhead/app_loader.h>
#include <bulkhead/button.h>
#include <bulkhead/console.h>
#include <bulkhead/cycle_count.h>
#include <bulkhead/error.h>
#include <bulkhead/ipc.h>
#include <bulkhead/led.h>
#include <bulkhead/low_level_debug.h>
#include <bulkhead/nonvolatile_storage.h>
#include <bulkhead/panic.h>
#include <bulkhead/process_info.h>
#include <bulkhead/random.h>
#include <bulkhead/read_only_state.h>
#include <bulkhead/system_call.h>
