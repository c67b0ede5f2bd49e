import { tellStories } from '#tests/simulation/tell-stories.ts';

tellStories(2);
