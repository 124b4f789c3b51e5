// tests/system/the_thread_metric_basic_workload_computes.cpp - the workload that computes tells iterations, period by period, and no mistake.
//
// row: apps thread_metric
// with: thread_metric_basic
// expect: ^Thread-Metric basic: relative time 1, total [1-9][0-9]+$
// expect: ^Thread-Metric basic: relative time 2, total [1-9][0-9]+$
// refuse: WRONG
int main() {}
