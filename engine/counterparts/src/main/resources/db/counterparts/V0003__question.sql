-- What was asked, without number and moment: by it the script throws its dice, so that an asker who was killed meets the same faults again.

alter table inquiry add column question text;
create index inquiry_by_question on inquiry (question);
