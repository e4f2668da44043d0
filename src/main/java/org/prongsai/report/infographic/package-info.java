/// A year's result on one page, as a picture for walls, web pages and messages.
@NullMarked
@NamedInterface("infographic")
package org.prongsai.report.infographic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
