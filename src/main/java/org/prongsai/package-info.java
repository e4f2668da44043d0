/// The application class; everything else lives in the modules beneath.
@NullMarked
package org.prongsai;

import org.jspecify.annotations.NullMarked;
