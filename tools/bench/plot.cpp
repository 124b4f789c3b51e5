// tools/bench/plot.cpp - text with coordinates in it; both axes are linear and begin at 0.
#include "tools/bench/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <string_view>

namespace tools {
namespace {
constexpr double kWidth = 720;
constexpr double kLeft = 100, kRight = 700, kTop = 50, kBottom = 360;
constexpr double kLegend = 430, kLegendLine = 18;  // below, where no curve is
/// Told apart by those who do not see all colours.
constexpr std::array<std::string_view, 5> kColours{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000"};

struct Scale {
  double most = 1, from = 0, to = 0;  // values 0 to `most` lie there
  double at(double value) const { return from + (to - from) * value / most; }
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
  return out;
}

std::string label(double x, double y, std::string_view anchor, std::string_view text, std::string_view more = "") {
  return std::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}>{}</text>\n", x, y, anchor, more, escaped(text));
}

std::string line(double x1, double y1, double x2, double y2, std::string_view colour) {
  return std::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"/>\n", x1, y1, x2, y2, colour);
}

Scale scale_of(const Plot& plot, double Point::* coordinate, double from, double to) {
  double most = 0;
  for (const Series& series : plot.series)
    for (const Point& point : series.points) most = std::max(most, point.*coordinate);
  return {ticks_up_to(most).back(), from, to};
}

std::string axes(const Plot& plot, const Scale& x, const Scale& y) {
  std::string text;
  for (const double tick : ticks_up_to(y.most))
    text += line(kLeft, y.at(tick), kRight, y.at(tick), "#dddddd") + label(kLeft - 8, y.at(tick) + 4, "end", std::format("{:.0f}", tick));
  for (const double tick : ticks_up_to(x.most))
    text += line(x.at(tick), kBottom, x.at(tick), kBottom + 5, "#000000") + label(x.at(tick), kBottom + 20, "middle", std::format("{:.0f}", tick));
  text += line(kLeft, kBottom, kRight, kBottom, "#000000") + line(kLeft, kTop, kLeft, kBottom, "#000000");
  text += label((kLeft + kRight) / 2, kBottom + 45, "middle", plot.x_axis);
  return text + label(-(kTop + kBottom) / 2, 18, "middle", plot.y_axis, " transform=\"rotate(-90)\"");
}

std::string curve(const Series& series, std::string_view colour, const Scale& x, const Scale& y) {
  std::string path, dots;
  for (const Point& point : series.points) {
    path += std::format("{}{:.1f},{:.1f}", path.empty() ? "" : " ", x.at(point.x), y.at(point.y));
    dots += std::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"/>\n", x.at(point.x), y.at(point.y), colour);
  }
  return std::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>\n", path, colour) + dots;
}

std::string legend_line(const Series& series, std::string_view colour, double y) {
  constexpr double kSample = 24, kGap = 8;
  return line(kLeft, y, kLeft + kSample, y, colour) + label(kLeft + kSample + kGap, y + 4, "start", series.name);
}
}  // namespace

std::vector<double> ticks_up_to(double most) {
  constexpr double kWanted = 5;
  const double rough = std::max(most, 1.0) / kWanted, magnitude = std::pow(10.0, std::floor(std::log10(rough)));
  double step = magnitude;
  for (const double factor : {1.0, 2.0, 5.0, 10.0})
    if (step = magnitude * factor; step >= rough) break;
  step = std::max(step, 1.0);  // what is counted is whole
  std::vector<double> ticks{0};
  while (ticks.back() < most) ticks.push_back(ticks.back() + step);
  if (ticks.size() == 1) ticks.push_back(step);
  return ticks;
}

std::string as_svg(const Plot& plot) {
  const Scale x = scale_of(plot, &Point::x, kLeft, kRight), y = scale_of(plot, &Point::y, kBottom, kTop);
  const double height = kLegend + kLegendLine * static_cast<double>(plot.series.size());
  std::string text = std::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
                                 "font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n", kWidth, height);
  text += label(kWidth / 2, 28, "middle", plot.title, " font-size=\"16\"") + axes(plot, x, y);
  for (std::size_t i = 0; i < plot.series.size(); ++i) {
    const std::string_view colour = kColours[i % kColours.size()];
    text += curve(plot.series[i], colour, x, y) + legend_line(plot.series[i], colour, kLegend + kLegendLine * static_cast<double>(i));
  }
  return text + "</svg>\n";
}

}  // namespace tools
