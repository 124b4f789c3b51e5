// tests/system/the_thread_metric_message_workload_gets_answers.cpp - messages of 16 bytes come back from a service as they should.
//
// row: apps thread_metric
// with: thread_metric_message
// with: thread_metric_message_service
// expect: ^Thread-Metric message: relative time 1, total [1-9][0-9]+$
// expect: ^Thread-Metric message: relative time 2, total [1-9][0-9]+$
// refuse: WRONG
int main() {}
