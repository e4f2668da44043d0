package org.prongsai.workgroup;

import java.util.UUID;

/// An item of an agenda.
///
/// @param number  within the agenda, such as `4.2`
/// @param brief   what the meeting is asked; may be empty
/// @param version counts its changes from 1
public record AgendaItem(UUID id, AgendaPart part, String number, String title, String brief, int version) {}
