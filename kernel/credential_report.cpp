// kernel/credential_report.cpp - the outcome of a check in one sentence, for the person who installed the application.
#include "kernel/credential_checker.hpp"

namespace kernel {
namespace {
using contract::tbf::FooterEnd;

core::Address footer_address(const CheckOutcome& outcome) { return outcome.start + outcome.footer->offset; }

/// Eight digits, as tools print the beginning of a hash.
CheckText& hash_start(CheckText& line, u32 value) {
  for (u32 digit = 0; digit < 8; ++digit) line.hex(value >> (28 - 4 * digit) & 0xF);
  return line;
}

void hash_sentence(CheckText& line, const CheckOutcome& outcome) {
  line.text("its SHA-256 does not match: footer at ").address(footer_address(outcome)).text(" says ");
  hash_start(line, outcome.verdict.said).text(", bytes ").address(outcome.start).text(" to ").address(outcome.start + outcome.binary_end);
  hash_start(line.text(" give "), outcome.verdict.found);
}

void accepted_sentence(CheckText& line, const CheckOutcome& outcome) {
  line.text(name_of(outcome.footer->format)).text(" at ").address(footer_address(outcome));
  line.text(outcome.verdict.rule == Rule::KeyVerifies ? " verifies" : " matches");
  if (const auto metadata = outcome.key_metadata()) line.text(", key ").address(*metadata);
}

std::string_view reason(Rule rule) {
  switch (rule) {
    case Rule::NotExamined: return "this board does not accept such footers";
    case Rule::KeyUnknown: return "this board trusts no such key";
    case Rule::NoKeyVerifies: return "no key of this board verifies it, or its bytes were changed";
    case Rule::HashMatches:
    case Rule::HashDiffers:
    case Rule::KeyVerifies: break;
  }
  return "it was rejected";
}

/// A walk that ends at a broken footer may have missed the right one: say so.
void broken_footer(CheckText& line, const CheckOutcome& outcome) {
  if (outcome.walk_end == FooterEnd::AreaEnds || outcome.walk_end == FooterEnd::NoFooterFollows) return;
  line.text("; ").text(describe(outcome.walk_end)).text(": at ").address(outcome.start + outcome.walk_offset);
}

void missing_sentence(CheckText& line, const CheckOutcome& outcome) {
  if (outcome.footer) {
    line.text(name_of(outcome.footer->format)).text(" at ").address(footer_address(outcome)).text(": ").text(reason(outcome.verdict.rule));
  } else if (outcome.footers != 0) {
    line.text("none of its footers (").decimal(outcome.footers).text(") is of a kind that this board accepts");
  } else {
    line.text("it has no credentials behind ").address(outcome.start + outcome.binary_end).text(", and this board requires them");
  }
  broken_footer(line, outcome);
}
}  // namespace

CheckText describe(const CheckOutcome& outcome) {
  CheckText line;
  switch (outcome.decision) {
    case CheckDecision::AcceptedByFooter: accepted_sentence(line, outcome); break;
    case CheckDecision::AcceptedWithout: line.text("this board requires no credentials"); break;
    case CheckDecision::RejectedByFooter:
      if (outcome.verdict.rule == Rule::HashDiffers) hash_sentence(line, outcome);
      else missing_sentence(line, outcome);
      break;
    case CheckDecision::RejectedWithout: missing_sentence(line, outcome); break;
    case CheckDecision::RejectedByFailure:
      line.text(name_of(outcome.footer->format)).text(" at ").address(footer_address(outcome)).text(": the check itself failed, error ")
          .decimal(static_cast<u32>(outcome.failure));
      break;
  }
  return line;
}

}  // namespace kernel
