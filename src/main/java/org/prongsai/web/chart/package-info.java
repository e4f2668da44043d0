/// Charts as geometry: every position is computed here, the templates under `jte/ui/chart` only print it.
@NullMarked
@NamedInterface("chart")
package org.prongsai.web.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
