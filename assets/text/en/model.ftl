## Words of the plan: modalities, natures, kinds, scales.
