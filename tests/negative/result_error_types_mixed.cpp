// tests/negative/result_error_types_mixed.cpp - TRY does not turn one kind of error into another.
// Expected  no viable conversion
#include "core/result.hpp"

enum class ParseError : u8 { Short };
core::Result<u32, ParseError> parse();
#ifdef CORRECT
core::Result<u32, ParseError> use() { return TRY(parse()); }
#else
core::Result<u32> use() { return TRY(parse()); }
#endif
