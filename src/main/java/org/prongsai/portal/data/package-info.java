/// The open data: whole files, the API, and the catalogue that describes them.
@NullMarked
package org.prongsai.portal.data;

import org.jspecify.annotations.NullMarked;
