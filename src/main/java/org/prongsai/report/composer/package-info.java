/// What each kind of paper says: data of the modules below in the words of `report/papers.properties`.
@NullMarked
package org.prongsai.report.composer;

import org.jspecify.annotations.NullMarked;
