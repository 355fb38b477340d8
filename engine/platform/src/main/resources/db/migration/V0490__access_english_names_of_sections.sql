-- What the sections of the prefecture call themselves in English; a section without a line here keeps its Japanese name.
create table komado.section_title (
    section text primary key,
    english text not null check (english <> '')
);

insert into komado.section_title (section, english) values
    ('家庭支援課', 'Family Support Division'),
    ('医療助成課', 'Medical Subsidy Division'),
    ('福祉局', 'Bureau of Social Welfare'),
    ('審査会事務局', 'Review Board Secretariat'),
    ('小児慢性特定疾病審査会', 'Review Board for Specific Pediatric Chronic Diseases'),
    ('運用委託業者', 'Operations contractor');
