import { classes } from '@/lib/classes';

export function tabClasses(isSelected: boolean): string {
  return classes(
    '-mb-px inline-flex min-h-11 cursor-pointer items-center gap-2 border-b-4 px-4 text-[1rem] no-underline transition-colors',
    isSelected ? 'border-blue-900 font-bold text-blue-900' : 'border-transparent text-ink hovered:border-solid-gray-300 hovered:bg-solid-gray-50',
  );
}
