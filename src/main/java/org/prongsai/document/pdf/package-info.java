/// Sets pages of HTML as PDF/A-2u, with every Thai mark in its place.
@NullMarked
@NamedInterface("pdf")
package org.prongsai.document.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
