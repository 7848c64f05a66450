import { Animation } from './animation';

// Functions of an animation are made by name.
type Chain = Record<string, (...values: unknown[]) => Chain> & Animation;
const animation = (options = {}) => new Animation(options) as unknown as Chain;

test('what is called before a step happens together, the transforms in their order', () => {
  const made = animation({ duration: 100 });
  made.rotate?.(45).scale?.(2, 3).opacity?.(0.5);
  made.step();
  expect(made.export().actions).toEqual([
    {
      transform: ['rotate(45deg)', 'scale(2, 3)'],
      styles: { opacity: '0.5' },
      option: { duration: 100, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' },
    },
  ]);
});
test('lengths without a unit are px, and a step has its own options', () => {
  const made = animation();
  made.translateX?.(10).width?.('50%').left?.(3);
  made.step({ delay: 5 });
  const [step] = made.export().actions;
  expect(step).toMatchObject({
    transform: ['translateX(10px)'],
    styles: { width: '50%', left: '3px' },
    option: { delay: 5 },
  });
});
test('an export takes its steps with it', () => {
  const made = animation();
  made.step();
  expect(made.export().actions).toHaveLength(1);
  expect(made.export().actions).toHaveLength(0);
});
