// tests/system/the_thread_metric_interrupt_workload_hears_each_alarm.cpp - each alarm's interrupt queues one upcall, and none comes early.
//
// row: apps thread_metric
// with: thread_metric_interrupt
// expect: ^Thread-Metric interrupt: an alarm every [0-9]+ ticks of [0-9]+ a second$
// expect: ^Thread-Metric interrupt: relative time 1, total [1-9][0-9]+$
// expect: ^Thread-Metric interrupt: relative time 2, total [1-9][0-9]+$
// refuse: WRONG
int main() {}
