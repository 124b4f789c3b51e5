// tools/bench/plot.hpp - curves as an SVG file: axes with ticks, one line a series, a legend. On white, whatever the page's colour.
#pragma once
#include <string>
#include <vector>

namespace tools {

struct Point {
  double x = 0;
  double y = 0;
};

struct Series {
  std::string name;
  std::vector<Point> points;  // from left to right
};

struct Plot {
  std::string title, x_axis, y_axis;
  std::vector<Series> series;
};

std::string as_svg(const Plot& plot);
/// Values of an axis from 0 on, evenly spaced and round, the last not below `most`.
std::vector<double> ticks_up_to(double most);

}  // namespace tools
