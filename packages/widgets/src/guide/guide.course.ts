// A module of the guide, fetched when the page names one: the course that every widget reads modules with.
import { openCourse } from '@think-carer/kit';
import type { GuideSetting, Part } from './guide.part.ts';

export const open = (set: GuideSetting): Promise<Part> => openCourse({ ...set, module: set.mode });
