/* bulkhead/button.h - the board's push buttons, numbered from 0. INVALID: no such button. */
#pragma once
#include <bulkhead/error.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bulkhead_button_change {
  uint32_t index;
  bool pressed;
};

/* 0 on a board without buttons. */
uint32_t bulkhead_button_count(void);
BULKHEAD_CHECKED int bulkhead_button_pressed(uint32_t index, bool* pressed);
/* From now on both edges of this button are told. */
BULKHEAD_CHECKED int bulkhead_button_enable(uint32_t index);
int bulkhead_button_disable(uint32_t index);
/* Waits for the next change of an enabled button. */
struct bulkhead_button_change bulkhead_button_wait(void);

#ifdef __cplusplus
}
#endif
