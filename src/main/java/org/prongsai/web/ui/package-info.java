/// What the components under `jte/ui` show: view records with texts ready to print in the reader's language.
@NullMarked
@NamedInterface("ui")
package org.prongsai.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
