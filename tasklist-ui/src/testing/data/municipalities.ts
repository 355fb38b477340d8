import type { Municipality } from '@/api/types';

export const municipalities: Municipality[] = [
  { code: '131024', name: '中央区', kana: 'チュウオウク', nameEn: 'Chuo City' },
  { code: '131041', name: '新宿区', kana: 'シンジュクク', nameEn: 'Shinjuku City' },
  { code: '131083', name: '江東区', kana: 'コウトウク', nameEn: 'Koto City' },
  { code: '131211', name: '足立区', kana: 'アダチク', nameEn: 'Adachi City' },
  { code: '132021', name: '立川市', kana: 'タチカワシ', nameEn: 'Tachikawa City' },
  { code: '132039', name: '武蔵野市', kana: 'ムサシノシ', nameEn: 'Musashino City' },
  { code: '132098', name: '町田市', kana: 'マチダシ', nameEn: 'Machida City' },
];
