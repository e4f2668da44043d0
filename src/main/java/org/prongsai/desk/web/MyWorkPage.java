package org.prongsai.desk.web;

import java.util.List;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Task;

/// One's own work: a list of duties and what narrows it.
///
/// @param view     as in addresses; its texts are `desk.view.<view>`, its empty state `desk.empty.<view>`
/// @param narrow   whether some duties are left out by choice
/// @param announce where something is announced, at each agency in view; none for those who may not
public record MyWorkPage(
        List<Tab> tabs,
        List<Field> fields,
        String view,
        boolean narrow,
        List<Task> tasks,
        Pages pages,
        List<Action> announce) {}
