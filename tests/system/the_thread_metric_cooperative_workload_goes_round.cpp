// tests/system/the_thread_metric_cooperative_workload_goes_round.cpp - five applications hand the processor round and have equally many turns.
//
// row: apps thread_metric
// with: thread_metric_cooperative_0
// with: thread_metric_cooperative_1
// with: thread_metric_cooperative_2
// with: thread_metric_cooperative_3
// with: thread_metric_cooperative_4
// expect: ^Thread-Metric cooperative: relative time 1, total [1-9][0-9]+$
// expect: ^Thread-Metric cooperative: relative time 2, total [1-9][0-9]+$
// refuse: WRONG
int main() {}
