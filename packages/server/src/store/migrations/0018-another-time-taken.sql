-- Releases: the person may take the other time that is offered.

alter table release_event drop constraint release_event_event_check;
alter table release_event add constraint release_event_event_check check (event in ('asked', 'moved', 'released', 'refused', 'another-time', 'accepted', 'withdrawn'));
alter table release_event drop constraint hours_are_told;
alter table release_event add constraint hours_are_told check ((event in ('asked', 'moved', 'another-time', 'accepted')) = (hours is not null));
