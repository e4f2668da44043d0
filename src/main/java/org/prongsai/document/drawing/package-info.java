/// Pictures drawn by the program: shapes and Thai lettering, as SVG and PNG.
@NullMarked
@NamedInterface("drawing")
package org.prongsai.document.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
